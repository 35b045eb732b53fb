package app.comanda.catalog.picture;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Removes pictures that no item shows, every hour. Not at once with the item: a file cannot be rolled back, and another
 * item may be taking the same picture this moment.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PictureSweeping {

    private static final String REASON = "remove pictures that no item shows";

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    MenuPictures pictures;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "17", persistent = false, info = REASON)
    public void everyHour() {
        Chore.of(REASON, () -> acrossTenants.forEach(Door.RETENTION, REASON, pictures::sweep));
    }
}
