package app.comanda.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Asks the database whether it is there, over the pool that all others use. */
@Stateless
public class DatabasePulse {

    @Inject
    HouseNumbers houseNumbers;

    public void beat() {
        houseNumbers.ping();
    }
}
