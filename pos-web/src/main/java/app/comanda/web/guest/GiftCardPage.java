package app.comanda.web.guest;

import app.comanda.guest.giftcard.GiftCard;
import app.comanda.guest.giftcard.GiftCardEntry;
import app.comanda.guest.giftcard.GiftCardKeeping;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One gift card, what moved on it, and what is done with it. */
@Named
@ViewScoped
public class GiftCardPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is done with a card. */
    public enum Act {
        ADJUST,
        BLOCK,
        UNBLOCK,
        VOID
    }

    @EJB
    GiftCardKeeping keeping;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private @Nullable UUID id;
    private transient @Nullable GiftCard card;
    private transient List<GiftCardEntry> entries = List.of();
    private Act act = Act.ADJUST;
    private @Nullable BigDecimal amount;
    private String reason = "";

    public void load() {
        card = keeping.get(asked());
        entries = keeping.entries(asked());
    }

    public void begin(Act what) {
        act = what;
        amount = null;
        reason = "";
    }

    public String perform() {
        UUID asked = asked();
        switch (act) {
            case ADJUST ->
                keeping.adjust(asked, Amounts.minor(amount, keeping.get(asked).currency(), "amount"), reason);
            case BLOCK -> keeping.block(asked, reason);
            case UNBLOCK -> keeping.unblock(asked, reason);
            case VOID -> keeping.voidRest(asked, reason);
        }
        texts.tell("giftcard.done." + act);
        return "/guest/gift-card?faces-redirect=true&id=" + asked;
    }

    public boolean isExpired() {
        return card != null
                && card.hasExpired(clock.instant().atZone(workplace.getZone()).toLocalDate());
    }

    private UUID asked() {
        if (id == null) {
            throw BusinessException.notFound("giftcard.unknown", "There is no such gift card.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable GiftCard getCard() {
        return card;
    }

    public List<GiftCardEntry> getEntries() {
        return entries;
    }

    public int getDigits() {
        return card == null ? 2 : Amounts.digits(card.currency());
    }

    public Act getAct() {
        return act;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
