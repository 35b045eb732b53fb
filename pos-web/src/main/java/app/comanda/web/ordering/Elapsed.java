package app.comanda.web.ordering;

import app.comanda.web.frame.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long something has been going on: what a guest waits for shows in it, not in the time of day. */
@Named
@ApplicationScoped
public class Elapsed {

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    public String since(Instant moment) {
        Duration elapsed = Duration.between(moment, clock.instant());
        return elapsed.toHours() == 0
                ? texts.of("elapsed.minutes", elapsed.toMinutes())
                : texts.of("elapsed.hours", elapsed.toHours(), elapsed.toMinutesPart());
    }
}
