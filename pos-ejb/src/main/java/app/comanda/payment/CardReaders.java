package app.comanda.payment;

import app.comanda.payment.account.Access;
import java.util.List;

/** The card readers of a restaurant, where its vendor has such. */
public interface CardReaders extends VendorSkill {

    /**
     * To choose from.
     *
     * @throws app.comanda.kernel.BusinessException {@code vendor.keys}, {@code vendor.away}, {@code vendor.refused}
     */
    List<CardReader> list(Access access);

    /**
     * A secret that is good once, with which an app beside a reader speaks to the vendor itself.
     *
     * @throws app.comanda.kernel.BusinessException {@code vendor.keys}, {@code vendor.away}, {@code vendor.refused}
     */
    String connectionToken(Access access);

    /**
     * One of them.
     *
     * @param id goes into {@link ChargeRequest#details} as {@code reader}
     * @param label the restaurant's name for it
     */
    record CardReader(String id, String label, Line line) {}

    /** Whether it is switched on and connected. */
    enum Line {
        ONLINE,
        OFFLINE
    }
}
