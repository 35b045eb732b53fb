package app.comanda.api.catalog.chain;

import app.comanda.catalog.menuimport.PreviewItem;
import java.util.List;

/** What guests of an outlet would see. */
public record PreviewJson(List<PreviewItemJson> items) {

    /** @param origin CHAIN, CHAIN_OWN_PRICE (the chain's item at a price of the restaurant's own) or RESTAURANT */
    public record PreviewItemJson(String category, String name, long price, boolean available, String origin) {}

    static PreviewJson of(List<PreviewItem> items) {
        return new PreviewJson(items.stream()
                .map(it -> new PreviewItemJson(
                        it.category(),
                        it.name(),
                        it.price(),
                        it.available(),
                        it.origin().name()))
                .toList());
    }
}
