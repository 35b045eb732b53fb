package app.comanda.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so many; what was asked for longest ago makes room. For one thread at a time. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    public Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
