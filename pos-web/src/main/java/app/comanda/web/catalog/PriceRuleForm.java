package app.comanda.web.catalog;

import app.comanda.catalog.Channel;
import app.comanda.catalog.daypart.DayWindow;
import app.comanda.catalog.daypart.PriceEffect;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.RuleScope;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a price rule, before it is right. Names of constants and ids are texts here, as pages send them. */
public class PriceRuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private boolean active = true;
    private int priority;
    private List<String> outletIds = new ArrayList<>();
    private List<String> channels = new ArrayList<>();
    private List<String> serviceModes = new ArrayList<>();
    private List<String> days = new ArrayList<>();
    private String from = "";
    private String to = "";
    private String firstDay = "";
    private String lastDay = "";
    private String scope = RuleScope.Kind.MENU.name();
    private List<String> categoryIds = new ArrayList<>();
    private List<String> itemIds = new ArrayList<>();
    private String effect = PriceEffect.Kind.PERCENT_OFF.name();
    private @Nullable BigDecimal percent;
    private @Nullable BigDecimal amount;

    static PriceRuleForm of(PriceRuleDetails rule, String currency) {
        PriceRuleForm form = new PriceRuleForm();
        form.name = rule.name();
        form.active = rule.active();
        form.priority = rule.priority();
        form.outletIds = texts(rule.outletIds());
        form.channels = texts(rule.channels());
        form.serviceModes = texts(rule.serviceModes());
        form.days = texts(rule.window().days());
        form.from = text(rule.window().from());
        form.to = text(rule.window().to());
        form.firstDay = text(rule.window().firstDay());
        form.lastDay = text(rule.window().lastDay());
        form.scope = rule.scope().kind().name();
        if (rule.scope().kind() == RuleScope.Kind.ITEMS) {
            form.itemIds = texts(rule.scope().ids());
        } else {
            form.categoryIds = texts(rule.scope().ids());
        }
        form.effect = rule.effect().kind().name();
        form.percent = rule.effect().percent();
        Long minor = rule.effect().amount();
        form.amount = minor == null ? null : Amounts.written(minor, currency);
        return form;
    }

    PriceRuleDetails details(String currency) {
        RuleScope.Kind priced = RuleScope.Kind.valueOf(scope);
        List<String> targets = switch (priced) {
            case MENU -> List.of();
            case CATEGORIES -> categoryIds;
            case ITEMS -> itemIds;
        };
        PriceEffect.Kind does = PriceEffect.Kind.valueOf(effect);
        boolean byPercent = does == PriceEffect.Kind.PERCENT_OFF;
        return new PriceRuleDetails(
                name,
                active,
                priority,
                set(outletIds, UUID::fromString),
                set(channels, Channel::valueOf),
                new HashSet<>(serviceModes),
                new DayWindow(
                        set(days, DayOfWeek::valueOf),
                        read(from, LocalTime::parse, "from"),
                        read(to, LocalTime::parse, "to"),
                        read(firstDay, LocalDate::parse, "firstDay"),
                        read(lastDay, LocalDate::parse, "lastDay")),
                new RuleScope(priced, set(targets, UUID::fromString)),
                new PriceEffect(
                        does,
                        byPercent ? percent : null,
                        byPercent || amount == null ? null : (Long) Amounts.minor(amount, currency, "amount")));
    }

    private static List<String> texts(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> Set<T> set(List<String> texts, Function<String, T> read) {
        return texts.stream().map(read).collect(Collectors.toSet());
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> read, String field) {
        try {
            return text == null || text.isBlank() ? null : read.apply(text);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("price-rule.window", field, "Write a time such as 17:00.");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public List<String> getOutletIds() {
        return outletIds;
    }

    public void setOutletIds(List<String> outletIds) {
        this.outletIds = outletIds;
    }

    public List<String> getChannels() {
        return channels;
    }

    public void setChannels(List<String> channels) {
        this.channels = channels;
    }

    public List<String> getServiceModes() {
        return serviceModes;
    }

    public void setServiceModes(List<String> serviceModes) {
        this.serviceModes = serviceModes;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = days;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(String firstDay) {
        this.firstDay = firstDay;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public List<String> getCategoryIds() {
        return categoryIds;
    }

    public void setCategoryIds(List<String> categoryIds) {
        this.categoryIds = categoryIds;
    }

    public List<String> getItemIds() {
        return itemIds;
    }

    public void setItemIds(List<String> itemIds) {
        this.itemIds = itemIds;
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect;
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
}
