package app.comanda.web.tenancy;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is typed about an outlet, before it is right. */
public class OutletForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String timeZone = "";
    private String currency = "";
    private String language = "en";
    private String dayStartsAt = "04:00";
    private boolean pricesIncludeTax;
    private String rounding = "HALF_UP";
    private String roundAt = "ORDER";
    private @Nullable BigDecimal cashRounding;
    private List<String> serviceModes = List.of("DINE_IN", "TAKEAWAY");
    private boolean open = true;

    public static OutletForm of(OutletDetails outlet) {
        OutletForm form = new OutletForm();
        form.name = outlet.name();
        form.timeZone = outlet.timeZone().getId();
        form.currency = outlet.currency().getCurrencyCode();
        form.language = outlet.language().toLanguageTag();
        form.dayStartsAt = outlet.dayStartsAt().toString();
        form.pricesIncludeTax = outlet.pricesIncludeTax();
        form.rounding = outlet.rounding();
        form.roundAt = outlet.roundAt();
        Long coin = outlet.cashRoundingTo();
        form.cashRounding =
                coin == null ? null : BigDecimal.valueOf(coin, outlet.currency().getDefaultFractionDigits());
        form.serviceModes = outlet.serviceModes();
        form.open = outlet.status() == Outlet.Status.OPEN;
        return form;
    }

    /** @throws BusinessException naming the field that is wrong */
    public OutletDetails details() {
        Currency money = readCurrency();
        return new OutletDetails(
                name.strip(),
                readZone(),
                money,
                Locale.forLanguageTag(language),
                readDayStart(),
                pricesIncludeTax,
                rounding,
                roundAt,
                readCoin(money),
                serviceModes,
                open ? Outlet.Status.OPEN : Outlet.Status.CLOSED);
    }

    private Currency readCurrency() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("outlet.currency", "currency", "There is no such currency.");
        }
    }

    private ZoneId readZone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw BusinessException.invalid("outlet.time-zone", "timeZone", "There is no such time zone.");
        }
    }

    private LocalTime readDayStart() {
        try {
            return LocalTime.parse(dayStartsAt);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("outlet.day-start", "dayStartsAt", "Write a time such as 04:00.");
        }
    }

    private @Nullable Long readCoin(Currency money) {
        if (cashRounding == null || cashRounding.signum() == 0) {
            return null;
        }
        try {
            return cashRounding.movePointRight(money.getDefaultFractionDigits()).longValueExact();
        } catch (ArithmeticException e) {
            throw BusinessException.invalid(
                    "outlet.cash-rounding", "cashRoundingTo", "The currency has no such small coin.");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getDayStartsAt() {
        return dayStartsAt;
    }

    public void setDayStartsAt(String dayStartsAt) {
        this.dayStartsAt = dayStartsAt;
    }

    public boolean isPricesIncludeTax() {
        return pricesIncludeTax;
    }

    public void setPricesIncludeTax(boolean pricesIncludeTax) {
        this.pricesIncludeTax = pricesIncludeTax;
    }

    public String getRounding() {
        return rounding;
    }

    public void setRounding(String rounding) {
        this.rounding = rounding;
    }

    public String getRoundAt() {
        return roundAt;
    }

    public void setRoundAt(String roundAt) {
        this.roundAt = roundAt;
    }

    public @Nullable BigDecimal getCashRounding() {
        return cashRounding;
    }

    public void setCashRounding(@Nullable BigDecimal cashRounding) {
        this.cashRounding = cashRounding;
    }

    public List<String> getServiceModes() {
        return serviceModes;
    }

    public void setServiceModes(List<String> serviceModes) {
        this.serviceModes = serviceModes;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
