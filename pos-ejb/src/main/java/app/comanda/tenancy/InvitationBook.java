package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How many invitations went out lately. Mailboxes are other people's: a stolen account must not flood them. */
@Stateless
public class InvitationBook {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MOST_TO_ONE_PERSON = 3;
    private static final int MOST_OF_A_TENANT = 50;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code invitation.too-many} */
    public void requireRoom(UUID staffId) {
        List<UUID> lately = entityManager
                .createQuery("SELECT i.staffId FROM Invitation i WHERE i.sentAt > :since", UUID.class)
                .setParameter("since", clock.instant().minus(LATELY))
                .setMaxResults(MOST_OF_A_TENANT)
                .getResultList();
        long toThisPerson = lately.stream().filter(staffId::equals).count();
        if (lately.size() == MOST_OF_A_TENANT || toThisPerson >= MOST_TO_ONE_PERSON) {
            throw BusinessException.tooMany(
                    "invitation.too-many", "Too many invitations were sent within the hour. Try again later.");
        }
    }

    public Instant note(UUID staffId) {
        Instant now = clock.instant();
        entityManager.persist(new Invitation(staffId, now));
        return now;
    }
}
