package app.comanda.ordering.life;

/** What else may be true of an order beside how far its food and its money have come; each hinders some acts. */
public enum OrderMark {
    /** Put aside by a waiter, for any terminal to go on with. */
    HELD("order.held", "This order is held. Recall it first."),
    /** Its bill is divided into parts. */
    SPLIT("order.split", "Join the bills first."),
    /** Its lines were moved to another table's order. */
    MERGED("order.merged", "This order was joined to another one, which has its lines."),
    /** Money was asked for elsewhere, and may come at any moment. */
    PAYING("payment.open", "A payment of this bill is under way. Wait for it, or call it off.");

    private final String code;
    private final String remedy;

    OrderMark(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /** Of the refusal of what it hinders. */
    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
