package app.comanda.web.catalog;

import app.comanda.catalog.Channel;
import app.comanda.catalog.daypart.DayPreview;
import app.comanda.catalog.daypart.PriceEffect;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.PriceRuleSetting;
import app.comanda.catalog.daypart.RuleScope;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.CategoryEditing;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.ItemOrder;
import app.comanda.catalog.menu.ItemRow;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One price rule, and what it makes of a day. */
@Named
@ViewScoped
public class PriceRulePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/catalog/price-rules?faces-redirect=true";

    /** More items than anybody chooses from a list; larger menus price by category. */
    private static final int MOST_ITEMS = 500;

    @EJB
    PriceRuleSetting setting;

    @EJB
    DayPreview preview;

    @EJB
    MenuEditing menu;

    @EJB
    CategoryEditing categoryEditing;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private @Nullable UUID id;
    private long version;
    private PriceRuleForm form = new PriceRuleForm();
    private @Nullable UUID previewItem;
    private String previewDay = "";
    private String previewChannel = Channel.POS.name();
    private transient List<DayPreview.Stretch> day = List.of();

    public void load() {
        previewDay = LocalDate.ofInstant(clock.instant(), workplace.getZone()).toString();
        if (id != null) {
            Entry<PriceRuleDetails> rule = setting.rule(id);
            version = rule.version();
            form = PriceRuleForm.of(rule.details(), workplace.getCurrency());
        }
    }

    public String save() {
        PriceRuleDetails details = form.details(workplace.getCurrency());
        if (id == null) {
            setting.add(details);
        } else {
            setting.change(id, version, details);
        }
        texts.tell("price-rule.saved", details.name());
        return LIST;
    }

    public String remove() {
        if (id != null) {
            setting.remove(id, version);
            texts.tell("price-rule.removed", form.getName());
        }
        return LIST;
    }

    /** With what is typed now, saved or not. */
    public void look() {
        UUID item = Objects.requireNonNull(previewItem);
        DayPreview.Question question = new DayPreview.Question(
                workplace.outlet(),
                item,
                LocalDate.parse(previewDay),
                Channel.valueOf(previewChannel),
                form.getServiceModes().isEmpty() ? null : form.getServiceModes().get(0));
        day = preview.day(question, form.details(workplace.getCurrency()), id);
    }

    /** Width of a stretch of the day, for the bar that shows it. */
    public long share(DayPreview.Stretch stretch) {
        long whole = Duration.between(day.get(0).from(), day.get(day.size() - 1).until())
                .toMinutes();
        return Math.max(1, Duration.between(stretch.from(), stretch.until()).toMinutes() * 100 / whole);
    }

    public List<DayPreview.Stretch> getDay() {
        return day;
    }

    public List<Entry<CategoryDetails>> getCategories() {
        return categoryEditing.categories();
    }

    public List<ItemRow> getItems() {
        return menu.items(ItemFilter.ALL, ItemOrder.MENU, 0, MOST_ITEMS);
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public RuleScope.Kind[] getScopes() {
        return RuleScope.Kind.values();
    }

    public PriceEffect.Kind[] getEffects() {
        return PriceEffect.Kind.values();
    }

    public int getDigits() {
        return Amounts.digits(workplace.getCurrency());
    }

    public PriceRuleForm getForm() {
        return form;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getPreviewItem() {
        return previewItem;
    }

    public void setPreviewItem(@Nullable UUID previewItem) {
        this.previewItem = previewItem;
    }

    public String getPreviewDay() {
        return previewDay;
    }

    public void setPreviewDay(String previewDay) {
        this.previewDay = previewDay;
    }

    public String getPreviewChannel() {
        return previewChannel;
    }

    public void setPreviewChannel(String previewChannel) {
        this.previewChannel = previewChannel;
    }
}
