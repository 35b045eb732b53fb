package app.comanda.web.frame;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows that are fetched a page at a time from a use case. */
public final class Rows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final Page<T> page;
    private final Count count;

    /** Fetches a page. */
    @FunctionalInterface
    public interface Page<T> extends Serializable {
        List<T> list(int offset, int limit);
    }

    /** Counts them all. */
    @FunctionalInterface
    public interface Count extends Serializable {
        long count();
    }

    private Rows(Page<T> page, Count count) {
        this.page = page;
        this.count = count;
    }

    public static <T> Rows<T> of(Page<T> page, Count count) {
        return new Rows<>(page, count);
    }

    public static <T> Rows<T> none() {
        return new Rows<>((offset, limit) -> List.of(), () -> 0);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.count());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return page.list(first, size);
    }
}
