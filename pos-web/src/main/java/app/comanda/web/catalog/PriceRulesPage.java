package app.comanda.web.catalog;

import app.comanda.catalog.daypart.PriceEffect;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.PriceRuleSetting;
import app.comanda.catalog.menu.Entry;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Happy hours and other prices in time. */
@Named
@RequestScoped
public class PriceRulesPage {

    @EJB
    PriceRuleSetting setting;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    Workplace workplace;

    private List<Entry<PriceRuleDetails>> rules = List.of();

    @PostConstruct
    void open() {
        rules = setting.rules();
    }

    public List<Entry<PriceRuleDetails>> getRules() {
        return rules;
    }

    /** On which days, at which hours. */
    public String when(PriceRuleDetails rule) {
        String days = rule.window().days().isEmpty()
                ? texts.of("price-rule.every-day")
                : rule.window().days().stream().sorted().map(this::day).collect(Collectors.joining(", "));
        LocalTime from = rule.window().from();
        LocalTime to = rule.window().to();
        return from == null || to == null
                ? days + ", " + texts.of("price-rule.whole-day")
                : days + ", " + from + "–" + to;
    }

    private String day(DayOfWeek day) {
        return texts.of("weekday.short." + day);
    }

    /** What it makes of a price. */
    public String effect(PriceRuleDetails rule) {
        PriceEffect effect = rule.effect();
        BigDecimal percent = effect.percent();
        return texts.of(
                "price-effect." + effect.kind() + ".is",
                percent == null ? money(effect.amount()) : percent.toPlainString());
    }

    private String money(@Nullable Long amount) {
        return formats.money(amount, workplace.getCurrency());
    }
}
