package app.comanda.tenancy;

import app.comanda.kernel.Repository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The lines of the door's book, each kept whatever becomes of the work that it is about. */
@Repository
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DoorUses {

    @PersistenceContext
    EntityManager entityManager;

    public void add(DoorUse use) {
        entityManager.persist(use);
    }
}
