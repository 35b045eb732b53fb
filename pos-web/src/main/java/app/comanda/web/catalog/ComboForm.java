package app.comanda.web.catalog;

import app.comanda.catalog.combo.ComboDetails;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about one group of a combo, before it is right. */
public class ComboForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private int min = 1;
    private int max = 1;
    private List<ChoiceForm> choices = new ArrayList<>(List.of(new ChoiceForm()));

    /** One item of the group. */
    public static class ChoiceForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable UUID itemId;
        private @Nullable BigDecimal surcharge;
        private boolean preselected;

        private ComboDetails.Choice details(String currency) {
            UUID item = itemId;
            if (item == null) {
                throw BusinessException.invalid("item.unknown", "itemId", "Choose an item.");
            }
            return new ComboDetails.Choice(item, Amounts.minor(surcharge, currency, "surcharge"), preselected);
        }

        public @Nullable UUID getItemId() {
            return itemId;
        }

        public void setItemId(@Nullable UUID itemId) {
            this.itemId = itemId;
        }

        public @Nullable BigDecimal getSurcharge() {
            return surcharge;
        }

        public void setSurcharge(@Nullable BigDecimal surcharge) {
            this.surcharge = surcharge;
        }

        public boolean isPreselected() {
            return preselected;
        }

        public void setPreselected(boolean preselected) {
            this.preselected = preselected;
        }
    }

    static ComboForm of(ComboDetails.Group group, String currency) {
        ComboForm form = new ComboForm();
        form.name = group.name();
        form.min = group.min();
        form.max = group.max();
        form.choices = new ArrayList<>();
        group.choices().forEach(choice -> {
            ChoiceForm typed = new ChoiceForm();
            typed.itemId = choice.itemId();
            typed.surcharge = Amounts.written(choice.surcharge(), currency);
            typed.preselected = choice.preselected();
            form.choices.add(typed);
        });
        return form;
    }

    ComboDetails.Group details(String currency) {
        return new ComboDetails.Group(
                name,
                min,
                max,
                choices.stream().map(choice -> choice.details(currency)).toList());
    }

    public void addChoice() {
        choices.add(new ChoiceForm());
    }

    public void drop(ChoiceForm choice) {
        choices.remove(choice);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getMin() {
        return min;
    }

    public void setMin(int min) {
        this.min = min;
    }

    public int getMax() {
        return max;
    }

    public void setMax(int max) {
        this.max = max;
    }

    public List<ChoiceForm> getChoices() {
        return choices;
    }
}
