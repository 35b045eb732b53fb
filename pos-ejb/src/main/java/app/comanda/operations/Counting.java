package app.comanda.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Counts what waits, behind the door of health. */
@Stateless
public class Counting {

    @Inject
    HouseNumbers houseNumbers;

    public HouseCount count() {
        return houseNumbers.count();
    }
}
