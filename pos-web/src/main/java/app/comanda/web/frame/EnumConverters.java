package app.comanda.web.frame;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.ChainField;
import app.comanda.catalog.menu.Diet;
import app.comanda.notification.hook.HookEvent;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import java.time.DayOfWeek;

/** For choices that are kept in lists: Faces cannot see of which enum the elements of a list are. */
final class EnumConverters {

    private EnumConverters() {}

    @FacesConverter("comanda.Allergen")
    public static class AllergenConverter extends EnumConverter {
        public AllergenConverter() {
            super(Allergen.class);
        }
    }

    @FacesConverter("comanda.Diet")
    public static class DietConverter extends EnumConverter {
        public DietConverter() {
            super(Diet.class);
        }
    }

    @FacesConverter("comanda.ChainField")
    public static class ChainFieldConverter extends EnumConverter {
        public ChainFieldConverter() {
            super(ChainField.class);
        }
    }

    @FacesConverter("comanda.HookEvent")
    public static class HookEventConverter extends EnumConverter {
        public HookEventConverter() {
            super(HookEvent.class);
        }
    }

    @FacesConverter("comanda.Weekday")
    public static class WeekdayConverter extends EnumConverter {
        public WeekdayConverter() {
            super(DayOfWeek.class);
        }
    }
}
