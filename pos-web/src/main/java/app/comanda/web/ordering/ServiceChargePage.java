package app.comanda.web.ordering;

import app.comanda.catalog.PricedTax;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.charge.ChargeSetting;
import app.comanda.ordering.charge.ChargeStanding;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import app.comanda.web.ordering.AdjustPage.Measure;
import app.comanda.web.ordering.RefundPage.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the outlet charges for service, and on which orders. */
@Named
@ViewScoped
public class ServiceChargePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ChargeSetting setting;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private boolean active;
    private String name = "";
    private Measure measure = Measure.PERCENT;
    private @Nullable BigDecimal percent;
    private @Nullable BigDecimal amount;
    private List<Choice> taxes = List.of();
    private List<String> chosenTaxes = List.of();
    private List<String> modes = List.of();
    private @Nullable Integer fromCovers;
    private long version;

    @PostConstruct
    void read() {
        taxes = setting.taxes(workplace.outlet()).stream()
                .map(ServiceChargePage::choice)
                .toList();
        show(setting.get(workplace.outlet()));
    }

    private static Choice choice(PricedTax tax) {
        return new Choice(tax.id(), tax.name() + " " + tax.percent() + " %");
    }

    private void show(ChargeStanding standing) {
        ChargeRule rule = standing.rule();
        String share = rule.percent();
        Long fixed = rule.amount();
        active = rule.active();
        name = rule.name();
        measure = share == null ? Measure.AMOUNT : Measure.PERCENT;
        percent = share == null ? null : new BigDecimal(share);
        amount = fixed == null ? null : Amounts.written(fixed, workplace.getCurrency());
        chosenTaxes = rule.taxes().stream().map(UUID::toString).toList();
        modes = rule.modes().stream().map(ServiceMode::name).sorted().toList();
        fromCovers = rule.fromCovers();
        version = standing.version();
    }

    public void save() {
        show(setting.set(workplace.outlet(), rule(), version));
        texts.tell("service-charge.saved");
    }

    private ChargeRule rule() {
        boolean share = measure == Measure.PERCENT;
        return new ChargeRule(
                name,
                share
                        ? (percent == null ? BigDecimal.ZERO : percent)
                                .stripTrailingZeros()
                                .toPlainString()
                        : null,
                share ? null : Amounts.minor(amount, workplace.getCurrency(), "amount"),
                chosenTaxes.stream().map(UUID::fromString).toList(),
                modes.stream().map(ServiceMode::valueOf).collect(Collectors.toSet()),
                fromCovers == null || fromCovers == 0 ? null : fromCovers,
                active);
    }

    public List<Choice> getTaxes() {
        return taxes;
    }

    public List<String> getAllModes() {
        return Stream.of(ServiceMode.values()).map(ServiceMode::name).toList();
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public int getDigits() {
        return Amounts.digits(workplace.getCurrency());
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public List<String> getChosenTaxes() {
        return chosenTaxes;
    }

    public void setChosenTaxes(List<String> chosenTaxes) {
        this.chosenTaxes = chosenTaxes;
    }

    public List<String> getModes() {
        return modes;
    }

    public void setModes(List<String> modes) {
        this.modes = modes;
    }

    public @Nullable Integer getFromCovers() {
        return fromCovers;
    }

    public void setFromCovers(@Nullable Integer fromCovers) {
        this.fromCovers = fromCovers;
    }
}
