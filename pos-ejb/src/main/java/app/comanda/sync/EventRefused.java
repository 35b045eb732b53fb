package app.comanda.sync;

import app.comanda.kernel.BusinessException;

/** What an event says is not to be done. It is kept as evidence, and the journal goes on. */
public class EventRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private EventRefused(String code, String field, String message) {
        super(Kind.INVALID, code, message, field);
    }

    static EventRefused outlet() {
        return new EventRefused("sync.outlet", "body.outletId", "This terminal stands in another outlet.");
    }

    static EventRefused kind(String kind) {
        return new EventRefused("sync.kind", "kind", "This server knows no " + kind + ".");
    }

    static EventRefused menu(long version) {
        return new EventRefused(
                "sync.menu-unknown", "body.menuVersion", "Version " + version + " of the menu was never published.");
    }

    static EventRefused body(String field, String message) {
        return new EventRefused("sync.body", field, message);
    }
}
