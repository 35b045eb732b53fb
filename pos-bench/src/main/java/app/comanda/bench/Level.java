package app.comanda.bench;

import java.util.ArrayList;
import java.util.List;

/** Product and baseline at one number of clients, in pairs one after the other, so that both had the same weather. */
final class Level {

    private final int clients;
    private final List<Double> ratios = new ArrayList<>();
    private Outcome product;
    private Outcome baseline;

    Level(int clients, Outcome product, Outcome baseline) {
        this.clients = clients;
        this.product = product;
        this.baseline = baseline;
        ratios.add(product.perSecond() / baseline.perSecond());
    }

    void add(Outcome nextProduct, Outcome nextBaseline) {
        product = product.plus(nextProduct);
        baseline = baseline.plus(nextBaseline);
        ratios.add(nextProduct.perSecond() / nextBaseline.perSecond());
    }

    int clients() {
        return clients;
    }

    Outcome product() {
        return product;
    }

    Outcome baseline() {
        return baseline;
    }

    /** Of the product's throughput to the baseline's: the median of the pairs. */
    double ratio() {
        List<Double> sorted = ratios.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
