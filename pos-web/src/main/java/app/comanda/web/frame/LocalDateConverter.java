package app.comanda.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Dates in addresses and in the browser's own date fields, ISO 8601; what is no date counts as none. */
@FacesConverter("comanda.Date")
public class LocalDateConverter implements Converter<LocalDate> {

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
