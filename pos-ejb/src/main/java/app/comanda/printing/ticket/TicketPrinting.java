package app.comanda.printing.ticket;

import app.comanda.kitchen.TicketCard;
import app.comanda.kitchen.TicketChanged;
import app.comanda.kitchen.station.KitchenPlan;
import app.comanda.kitchen.station.KitchenPlans;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.printing.job.Printing;
import app.comanda.printing.job.Slip;
import app.comanda.printing.job.SlipWords;
import app.comanda.printing.job.StandIn;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.Printers;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts on paper what is new of a ticket, at each printer that is there for the stations that it concerns. */
@Stateless
public class TicketPrinting {

    @Inject
    Printers printers;

    @Inject
    ToldLines toldLines;

    @Inject
    KitchenPlans plans;

    @Inject
    Outlets outlets;

    @Inject
    Printing printing;

    @Inject
    Clock clock;

    public void tell(TicketChanged changed) {
        List<Printer> there = printers.of(changed.outletId());
        if (there.isEmpty()) {
            return;
        }
        TicketCard ticket = changed.ticket();
        Instant now = clock.instant();
        PaperNews news = PaperNews.of(
                ticket,
                changed.outletId(),
                toldLines.lock(ticket.lines().stream().map(SentLine::lineId).toList()),
                toldLines::add,
                now);
        Outlet outlet = outlets.get(changed.outletId());
        Stations stations = plans.find(outlet.id()).map(KitchenPlan::stations).orElse(Stations.NONE);
        SlipWords words = new SlipWords(outlet.details().language());
        SlipPress press = new SlipPress(words, outlet.zone(), stations, ticket, now);
        StandIn standIn = new StandIn(words, there);
        for (Bundle bundle : news.bundles()) {
            for (Printer printer : there) {
                Bundle here = bundle.at(printer);
                if (!here.portions().isEmpty()) {
                    printing.print(slip(ticket, printer, here, press, standIn));
                }
            }
        }
    }

    private static Slip slip(TicketCard ticket, Printer printer, Bundle bundle, SlipPress press, StandIn standIn) {
        return new Slip(
                bundle.kind(),
                ticket.number(),
                new Slip.Subject(ticket.orderId(), null),
                printer,
                press.set(printer.paper(), bundle),
                standIn.of(printer, paper -> press.set(paper, bundle)));
    }
}
