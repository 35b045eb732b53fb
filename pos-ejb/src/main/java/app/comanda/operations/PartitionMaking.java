package app.comanda.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Makes the partitions of orders and their children ahead of time; the database function has the owner's rights. */
@Stateless
public class PartitionMaking {

    @Inject
    HouseNumbers houseNumbers;

    /** @return how many were missing */
    public int make(int monthsAhead) {
        return houseNumbers.makePartitions(monthsAhead);
    }
}
