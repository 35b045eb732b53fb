package app.comanda.web.catalog;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;

/** Faces cannot see the element type of a list of marks. */
final class MarkConverters {

    private MarkConverters() {}

    /** For {@link Allergen}. */
    @FacesConverter("comanda.Allergen")
    public static class AllergenConverter extends EnumConverter {
        public AllergenConverter() {
            super(Allergen.class);
        }
    }

    /** For {@link Diet}. */
    @FacesConverter("comanda.Diet")
    public static class DietConverter extends EnumConverter {
        public DietConverter() {
            super(Diet.class);
        }
    }
}
