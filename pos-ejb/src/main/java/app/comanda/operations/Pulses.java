package app.comanda.operations;

import app.comanda.messaging.BrokerPulse;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The three without which nobody can work: {@code database}, {@code broker}, {@code keycloak}. */
@ApplicationScoped
public class Pulses {

    /** Longer than any healthy answer, shorter than the patience of a load balancer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @EJB
    DatabasePulse databasePulse;

    @EJB
    BrokerPulse brokerPulse;

    @Inject
    KeycloakPulse keycloakPulse;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    private Pulse database;
    private Pulse broker;
    private Pulse keycloak;

    @PostConstruct
    void begin() {
        database = pulse(databasePulse::beat);
        broker = pulse(brokerPulse::beat);
        keycloak = pulse(keycloakPulse::beat);
    }

    private Pulse pulse(Runnable beat) {
        return new Pulse(beat, executor, clock, PATIENCE);
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> response("database", database.feel());
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> response("broker", broker.feel());
    }

    @Produces
    @Readiness
    HealthCheck keycloak() {
        return () -> response("keycloak", keycloak.feel());
    }

    private static HealthCheckResponse response(String name, Optional<String> trouble) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(name).status(trouble.isEmpty());
        trouble.ifPresent(why -> response.withData("why", why));
        return response.build();
    }
}
