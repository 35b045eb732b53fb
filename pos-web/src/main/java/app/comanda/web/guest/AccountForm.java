package app.comanda.web.guest;

import app.comanda.guest.houseaccount.AccountDetails;
import app.comanda.guest.houseaccount.HouseAccount;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a house account, as it is typed: those who may sign a line each. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private String name = "";
    private String contact = "";
    private String signers = "";
    private @Nullable BigDecimal creditLimit;

    AccountForm(String currency) {
        this.currency = currency;
    }

    static AccountForm of(HouseAccount account) {
        AccountDetails details = account.details();
        AccountForm form = new AccountForm(account.currency());
        form.name = details.name();
        form.contact = details.contact() == null ? "" : details.contact();
        form.signers = String.join("\n", details.signers());
        form.creditLimit = Amounts.written(details.creditLimit(), account.currency());
        return form;
    }

    AccountDetails details() {
        return new AccountDetails(
                name,
                contact,
                signers.isBlank() ? List.of() : List.of(signers.split("\\R")),
                Amounts.minor(creditLimit, currency, "creditLimit"));
    }

    public String getCurrency() {
        return currency;
    }

    public int getDigits() {
        return Amounts.digits(currency);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getSigners() {
        return signers;
    }

    public void setSigners(String signers) {
        this.signers = signers;
    }

    public @Nullable BigDecimal getCreditLimit() {
        return creditLimit;
    }

    public void setCreditLimit(@Nullable BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }
}
