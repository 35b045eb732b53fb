package app.comanda.api.realtime;

import app.comanda.realtime.AccessBell;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks after the connections while the application runs. */
@WebListener
public class Heartbeat implements ServletContextListener {

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long BEAT_SECONDS = 20;

    @Inject
    Reception reception;

    @Inject
    AccessBell bell;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();
    private final Consumer<UUID> ear = tenant -> scheduler.execute(() -> quietly(() -> reception.lookAgain(tenant)));

    @Override
    public void contextInitialized(ServletContextEvent event) {
        bell.listen(ear);
        every(BEAT_SECONDS, reception::beat);
        every(1, reception::sendAwayTheSilentAndTheSlow);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        bell.leave(ear);
        running.forEach(task -> task.cancel(false));
    }

    private void every(long seconds, Runnable task) {
        running.add(scheduler.scheduleWithFixedDelay(() -> quietly(task), seconds, seconds, TimeUnit.SECONDS));
    }

    /** One failure must not end the beating. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The realtime connections could not be looked after", e);
        }
    }
}
