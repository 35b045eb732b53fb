package app.comanda.ordering;

import app.comanda.ordering.Recorded.Deviation;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.Pricing;
import java.util.ArrayList;
import java.util.List;

/** What printed lines come to, beside what the server's own menu would have asked for them. */
record PrintedComparison(Bill printed, Bill asked, List<PrintedPortion> portions) {

    /** @param now the terms of an order that is placed at this moment */
    static PrintedComparison of(
            List<PrintedPortion> portions, String currency, ServiceMode mode, Terms then, Terms now) {
        List<OrderedLine> sold = portions.stream().map(PrintedPortion::asSold).toList();
        List<OrderedLine> asked = portions.stream().map(PrintedPortion::asAsked).toList();
        return new PrintedComparison(
                Pricing.price(then.bill("printed", currency, mode, sold)).bill(),
                Pricing.price(now.bill("asked", currency, mode, asked)).bill(),
                portions);
    }

    Recorded recorded(Order order, List<String> oversold) {
        List<Deviation> deviations = new ArrayList<>();
        for (int i = 0; i < portions.size(); i++) {
            BillLine was = printed.lines().get(i);
            BillLine would = asked.lines().get(i);
            if (was.gross() != would.gross()) {
                deviations.add(new Deviation(
                        portions.get(i).id(), portions.get(i).sold().item().name(), was.gross(), would.gross()));
            }
        }
        return new Recorded(order, Recorded.News.NEW, printed.total(), asked.total(), deviations, oversold);
    }
}
