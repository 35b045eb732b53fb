package app.comanda.ordering;

import app.comanda.ordering.Recorded.Deviation;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.Pricing;
import app.comanda.pricing.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What printed lines come to, beside what the server's own menu would have asked for them. */
record PrintedComparison(Bill printed, Bill asked, List<PrintedPortion> portions) {

    /** @param now the terms of an order that is placed at this moment */
    static PrintedComparison of(List<PrintedPortion> portions, String currency, Terms then, Terms now) {
        return new PrintedComparison(
                bill(portions, PrintedPortion::asSold, currency, then),
                bill(portions, PrintedPortion::asAsked, currency, now),
                portions);
    }

    Recorded recorded(Order order) {
        List<Deviation> deviations = new ArrayList<>();
        for (int i = 0; i < portions.size(); i++) {
            BillLine was = printed.lines().get(i);
            BillLine would = asked.lines().get(i);
            if (was.gross() != would.gross()) {
                deviations.add(new Deviation(
                        portions.get(i).id(), portions.get(i).sold().item().name(), was.gross(), would.gross()));
            }
        }
        return new Recorded(order, Recorded.News.NEW, printed.total(), asked.total(), deviations);
    }

    private static Bill bill(
            List<PrintedPortion> portions, Function<PrintedPortion, OrderedLine> as, String currency, Terms terms) {
        return Pricing.price(new BillRequest(
                        null,
                        currency,
                        terms.rules(),
                        terms.taxes(),
                        portions.stream().map(as).toList(),
                        List.of(),
                        terms.charges(),
                        terms.tip(),
                        Tender.OTHER.name()))
                .bill();
    }
}
