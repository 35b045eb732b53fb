package app.comanda.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's objects take. */
final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Jcmd jcmd;

    Heap(long pid) {
        this.jcmd = new Jcmd(pid);
    }

    /** In bytes, after a collection. */
    long used() {
        jcmd.run("GC.run");
        Matcher used = USED.matcher(jcmd.run("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The JVM does not tell its heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }
}
