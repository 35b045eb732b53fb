package app.comanda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** A sampling profile of the server by Flight Recorder: whose code its threads were in. */
final class Profile {

    /** The first that a stack, from its top down, passes through has the sample; code of the JDK counts for its caller. */
    private static final Map<String, String> OWNERS = owners();

    private final Jcmd jcmd;
    private final Path file;

    Profile(long pid, Path folder) {
        this.jcmd = new Jcmd(pid);
        this.file = folder.resolve("bench.jfr");
    }

    /** Flight Recorder changes classes of the JDK when it begins, and the JVM compiles all that uses them anew: warm it again. */
    void prepare() {
        jcmd.run("JFR.start", "name=before", "settings=profile");
    }

    void start() {
        jcmd.run("JFR.start", "name=bench", "settings=profile");
    }

    Shares stop() {
        jcmd.run("JFR.stop", "name=bench", "filename=" + file);
        jcmd.run("JFR.stop", "name=before");
        try {
            Map<String, Integer> owners = new TreeMap<>();
            Map<String, Integer> methods = new TreeMap<>();
            Map<String, Integer> threads = new TreeMap<>();
            int samples = 0;
            try (RecordingFile recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    RecordedEvent event = recording.readEvent();
                    RecordedStackTrace stack = event.getStackTrace();
                    if (!event.getEventType().getName().equals("jdk.ExecutionSample") || stack == null) {
                        continue;
                    }
                    samples++;
                    owners.merge(owner(stack.getFrames()), 1, Integer::sum);
                    methods.merge(method(stack.getFrames()), 1, Integer::sum);
                    var thread = event.getThread("sampledThread");
                    threads.merge(
                            thread == null || thread.getJavaName() == null
                                    ? "?"
                                    : thread.getJavaName().replaceAll("[-(]?\\d+\\)?", ""),
                            1,
                            Integer::sum);
                }
            }
            Files.delete(file);
            return new Shares(samples, owners, methods, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
        }
        return "the JDK's own threads";
    }

    /** The topmost that is not the JDK's. */
    private static String method(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                return type.substring(type.lastIndexOf('.') + 1) + "."
                        + frame.getMethod().getName();
            }
        }
        return "(JDK)";
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("app.comanda.api", "Comanda: HTTP (pos-api)");
        owners.put("app.comanda.pricing", "Comanda: pricing");
        owners.put("app.comanda.tenancy", "Comanda: tenancy");
        owners.put("app.comanda.messaging", "Comanda: messaging");
        owners.put("app.comanda", "Comanda: the rest");
        owners.put("org.postgresql", "PostgreSQL's driver");
        owners.put("org.eclipse.persistence", "EclipseLink");
        owners.put("com.fasterxml.jackson", "Jackson");
        owners.put("com.nimbusds", "tokens (Nimbus)");
        owners.put("org.glassfish.jersey", "JAX-RS (Jersey)");
        owners.put("org.glassfish.hk2", "JAX-RS (Jersey)");
        owners.put("org.jvnet.hk2", "JAX-RS (Jersey)");
        owners.put("org.apache.activemq", "JMS (Artemis)");
        owners.put("io.netty", "JMS (Artemis)");
        owners.put("com.sun.enterprise.resource", "connection pool");
        owners.put("com.sun.gjc", "connection pool");
        owners.put("com.sun.enterprise.transaction", "transactions");
        owners.put("com.sun.jts", "transactions");
        owners.put("com.sun.ejb", "EJB container");
        owners.put("org.glassfish.ejb", "EJB container");
        owners.put("org.jboss.weld", "CDI (Weld)");
        owners.put("org.glassfish.grizzly", "HTTP (Grizzly)");
        owners.put("org.apache.catalina", "servlets (Catalina)");
        owners.put("fish.payara", "Payara, other");
        owners.put("com.sun", "Payara, other");
        owners.put("org.glassfish", "Payara, other");
        return owners;
    }

    /** How many samples each had. */
    record Shares(
            int samples, Map<String, Integer> owners, Map<String, Integer> methods, Map<String, Integer> threads) {

        String table(Map<String, Integer> counted, String head, int most) {
            StringBuilder text = new StringBuilder("| " + head + " | share |\n|---|---:|\n");
            counted.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(most)
                    .forEach(each -> text.append(String.format(
                            Locale.ROOT, "| %s | %.1f %% |%n", each.getKey(), 100.0 * each.getValue() / samples)));
            return text.toString();
        }
    }
}
