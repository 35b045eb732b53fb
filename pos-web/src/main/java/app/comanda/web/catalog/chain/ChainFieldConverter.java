package app.comanda.web.catalog.chain;

import app.comanda.catalog.menu.ChainField;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;

/** Fields in lists: a list forgets of which enum its values are. */
@FacesConverter("comanda.ChainField")
public class ChainFieldConverter extends EnumConverter {

    public ChainFieldConverter() {
        super(ChainField.class);
    }
}
