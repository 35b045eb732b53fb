package app.comanda.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/** Artemis inside the launcher, on loopback, its journal in the data folder. */
public final class Broker implements Part {

    static final String USER = "comanda";
    static final String SECRET = "COMANDA_BROKER_PASSWORD";
    static final String DEAD_LETTERS = "dead-letters";

    /** Calls that a node did not take in time: what they tell of is found without them. The last few are kept for a look. */
    static final String EXPIRED = "expired";

    private static final int EXPIRED_KEPT = 100;

    /** Heard by every node; all other addresses are queues. */
    static final List<String> CALLS = List.of("realtime-calls", "access-calls", "print-calls");

    /**
     * More than the listeners' own attempts (EventListener.ATTEMPTS, 8), for they bury a message where the back office
     * shows it; what comes here could not even be read.
     */
    private static final int DELIVERIES = 10;

    /** Artemis would write lines for every message. Kept here, for a logger that nobody holds forgets its level. */
    private static final Logger EVERY_MESSAGE = Logger.getLogger("org.apache.activemq.audit");

    private static final long FIRST_DELAY_MILLIS = 1000;
    private static final double DELAY_FACTOR = 2;
    private static final long LONGEST_DELAY_MILLIS = 60_000;
    private static final int FULLEST_DISK_PERCENT = 98;
    private static final long PAGE_AFTER_BYTES = 64L * 1024 * 1024;

    private final LoopbackPort port;
    private final Path folder;
    private final Secrets secrets;
    private @Nullable EmbeddedActiveMQ running;

    Broker(Settings settings, Secrets secrets) {
        this.port = settings.loopback(Service.BROKER);
        this.folder = settings.data().resolve("artemis");
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "Artemis";
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        port.requireFree();
        EVERY_MESSAGE.setLevel(Level.OFF);
        try {
            EmbeddedActiveMQ starting =
                    new EmbeddedActiveMQ().setConfiguration(configuration()).setSecurityManager(security());
            starting.start();
            running = starting;
        } catch (Exception e) {
            throw new StartFailure("Artemis does not start: " + e.getMessage(), e);
        }
        if (!port.answers()) {
            stop();
            throw new StartFailure("Artemis does not answer on port " + port.number());
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception e) {
            throw new StartFailure("Artemis does not stop: " + e.getMessage(), e);
        } finally {
            running = null;
        }
    }

    @Override
    public synchronized boolean isReady() {
        return running != null && port.answers();
    }

    private ConfigurationImpl configuration() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setName("comanda")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                // at 90 % of a disk, the default, kitchens would hear of no order
                .setMaxDiskUsage(FULLEST_DISK_PERCENT)
                .addAcceptorConfiguration(
                        "loopback", "tcp://127.0.0.1:%d?protocols=CORE;useEpoll=false".formatted(port.number()))
                .addAddressConfiguration(address(QueueConfiguration.of(DEAD_LETTERS)))
                .addAddressConfiguration(address(QueueConfiguration.of(EXPIRED).setRingSize((long) EXPIRED_KEPT)))
                .addAddressSetting("#", addresses())
                .putSecurityRoles("#", Set.of(everything()));
        for (String call : CALLS) {
            configuration
                    .addAddressConfiguration(
                            new CoreAddressConfiguration().setName(call).addRoutingType(RoutingType.MULTICAST))
                    .addAddressSetting(
                            call,
                            addresses()
                                    .setDefaultAddressRoutingType(RoutingType.MULTICAST)
                                    .setDefaultQueueRoutingType(RoutingType.MULTICAST));
        }
        return configuration;
    }

    private static CoreAddressConfiguration address(QueueConfiguration queue) {
        return new CoreAddressConfiguration()
                .setName(queue.getName().toString())
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(queue.setRoutingType(RoutingType.ANYCAST));
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setMaxDeliveryAttempts(DELIVERIES)
                .setRedeliveryDelay(FIRST_DELAY_MILLIS)
                .setRedeliveryMultiplier(DELAY_FACTOR)
                .setMaxRedeliveryDelay(LONGEST_DELAY_MILLIS)
                .setMaxSizeBytes(PAGE_AFTER_BYTES)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }

    private ActiveMQJAASSecurityManager security() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, secrets.get(SECRET));
        users.addRole(USER, "product");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    private static Role everything() {
        return new Role("product", true, true, true, true, true, true, true, true, true, true, true, true);
    }
}
