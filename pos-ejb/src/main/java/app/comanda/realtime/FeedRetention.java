package app.comanda.realtime;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets the events of feeds in which nothing happens any more; the busy ones tidy themselves. */
@Stateless
public class FeedRetention implements Retention {

    @Inject
    FeedEvents events;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return events.removeAll(clock.instant().minus(Telling.KEPT));
    }
}
