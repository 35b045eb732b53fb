package app.comanda.payment.receipt;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.payment.GuestKey;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A guest opens the page of his receipt. Nobody is signed in: the key says whose receipt it is. */
@ApplicationScoped
public class GuestReceipts {

    /**
     * Wrong ones, a minute and source. A whole dining room, or all guests behind one proxy, may share an address: so the
     * right ones are never counted, nor kept out by others. Guessing is hopeless anyway, for a key has 160 random bits.
     */
    static final int MOST_TRIES = 20;

    @EJB
    ReceiptIssuing issuing;

    @Inject
    WrongTries wrongTries;

    /**
     * @param source where the call came from, for counting wrong tries
     * @throws BusinessException {@code receipt.link-unknown}, whether the key is wrong, of nobody or too old; {@code
     *     receipt.too-many-tries}
     */
    public Receipt open(String keyText, String source, String requestId) {
        try {
            GuestKey key = GuestKey.parse(keyText).orElseThrow(ReceiptIssuing::linkUnknown);
            return TenantContext.system(key.tenant(), "receipt-link", requestId).call(() -> issuing.opened(key));
        } catch (BusinessException e) {
            // a tenant that is not there or is suspended must not be told from a wrong key
            throw wrong("receipt " + source);
        }
    }

    private BusinessException wrong(String tries) {
        boolean tooMany = wrongTries.recent(tries) >= MOST_TRIES;
        wrongTries.note(tries);
        return tooMany
                ? BusinessException.tooMany("receipt.too-many-tries", "Too many wrong links. Wait a minute.")
                : ReceiptIssuing.linkUnknown();
    }
}
