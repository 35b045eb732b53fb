package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's hours and channels. An outlet that has said nothing is as if always open, its channels as usual. */
@Repository
@ApplicationScoped
public class Schedules {

    @PersistenceContext
    EntityManager entityManager;

    Optional<OutletHours> findHours(UUID outletId) {
        return Optional.ofNullable(entityManager.find(OutletHours.class, outletId));
    }

    OpeningHours hours(UUID outletId) {
        return findHours(outletId).map(OutletHours::hours).orElse(OpeningHours.NOT_SAID);
    }

    /** For changing them. */
    OutletHours lockHours(UUID outletId) {
        OutletHours found = entityManager.find(OutletHours.class, outletId, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        OutletHours begun = new OutletHours(outletId);
        entityManager.persist(begun);
        return begun;
    }

    Optional<OutletChannel> findChannel(UUID outletId, Channel channel) {
        return entityManager
                .createQuery(
                        "SELECT c FROM OutletChannel c WHERE c.outletId = :outlet AND c.channel = :channel",
                        OutletChannel.class)
                .setParameter("outlet", outletId)
                .setParameter("channel", channel)
                .getResultStream()
                .findFirst();
    }

    /** As usual where nothing was said. */
    ChannelTerms terms(UUID outletId, Channel channel) {
        return termsOf(findChannel(outletId, channel));
    }

    static ChannelTerms termsOf(Optional<OutletChannel> row) {
        return row.map(OutletChannel::terms).orElse(ChannelTerms.USUAL);
    }

    /** For changing it. */
    OutletChannel lockChannel(UUID outletId, Channel channel) {
        Optional<OutletChannel> found = findChannel(outletId, channel);
        found.ifPresent(row -> entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE));
        return found.orElseGet(() -> begin(outletId, channel));
    }

    private OutletChannel begin(UUID outletId, Channel channel) {
        OutletChannel begun = new OutletChannel(outletId, channel);
        entityManager.persist(begun);
        return begun;
    }

    List<OutletChannel> channels(UUID outletId) {
        return entityManager
                .createQuery("SELECT c FROM OutletChannel c WHERE c.outletId = :outlet", OutletChannel.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    void flush() {
        entityManager.flush();
    }
}
