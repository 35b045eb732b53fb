package app.comanda.web.guest;

import app.comanda.guest.houseaccount.HouseAccount;
import app.comanda.guest.houseaccount.HouseAccountEntry;
import app.comanda.guest.houseaccount.HouseAccountKeeping;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One house account, what was booked on it, and what is done with it. */
@Named
@ViewScoped
public class HouseAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is done with an account. */
    public enum Act {
        RECEIVE,
        ADJUST,
        BLOCK,
        UNBLOCK
    }

    @EJB
    HouseAccountKeeping keeping;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable HouseAccount account;
    private transient List<HouseAccountEntry> entries = List.of();
    private AccountForm form = new AccountForm("");
    private long version;
    private Act act = Act.RECEIVE;
    private @Nullable BigDecimal amount;
    private String reason = "";

    public void load() {
        HouseAccount read = keeping.get(asked());
        account = read;
        entries = keeping.entries(asked());
        form = AccountForm.of(read);
        version = read.version();
    }

    public void begin(Act what) {
        act = what;
        amount = null;
        reason = "";
    }

    public String perform() {
        UUID asked = asked();
        switch (act) {
            case RECEIVE -> keeping.receive(asked, minor(), reason);
            case ADJUST -> keeping.adjust(asked, minor(), reason);
            case BLOCK -> keeping.block(asked, reason);
            case UNBLOCK -> keeping.unblock(asked, reason);
        }
        texts.tell("house.done." + act);
        return here();
    }

    public String change() {
        keeping.change(asked(), form.details(), version);
        texts.tell("house.changed");
        return here();
    }

    private long minor() {
        return Amounts.minor(amount, form.getCurrency(), "amount");
    }

    private String here() {
        return "/guest/house-account?faces-redirect=true&id=" + asked();
    }

    private UUID asked() {
        if (id == null) {
            throw BusinessException.notFound("houseaccount.unknown", "There is no such house account.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable HouseAccount getAccount() {
        return account;
    }

    public String getSigners() {
        return account == null ? "" : String.join(", ", account.details().signers());
    }

    public List<HouseAccountEntry> getEntries() {
        return entries;
    }

    public AccountForm getForm() {
        return form;
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
