package app.comanda.web.ordering;

import app.comanda.audit.AuditEntry;
import app.comanda.audit.AuditFilter;
import app.comanda.audit.AuditReading;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.OrderLine;
import app.comanda.payment.Paying;
import app.comanda.payment.Payment;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.Step;
import app.comanda.pricing.TaxRate;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order: what was sold, what was paid, how the total came about, who did what. */
@Named
@RequestScoped
public class OrderPage {

    private static final int MOST_ACTS = 200;

    @EJB
    OrderHistory history;

    @EJB
    Paying paying;

    @EJB
    AuditReading audit;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private @Nullable Order order;
    private List<Payment> payments = List.of();
    private List<Step> steps = List.of();
    private List<AuditEntry> acts = List.of();

    /** A tax of the bill, by its name. */
    public record NamedTax(String name, String percent, long taxable, long amount) {}

    public void load() {
        if (id == null) {
            throw BusinessException.notFound("order.unknown", "There is no such order.");
        }
        Order found = history.get(id);
        order = found;
        payments = paying.of(id);
        steps = found.explained().explanation();
        acts = audit.list(new AuditFilter("", "", id), 0, MOST_ACTS);
    }

    public List<NamedTax> getTaxes() {
        Order shown = order;
        return shown == null
                ? List.of()
                : shown.taxes().stream()
                        .filter(tax -> tax.taxable() != 0)
                        .map(tax -> named(tax, shown.terms().taxes()))
                        .toList();
    }

    private static NamedTax named(BillTax tax, List<TaxRate> rates) {
        TaxRate rate = rates.stream()
                .filter(known -> tax.id().equals(known.id()))
                .findFirst()
                .orElseThrow();
        return new NamedTax(
                Objects.requireNonNullElse(rate.name(), tax.id()),
                Objects.requireNonNullElse(rate.percent(), ""),
                tax.taxable(),
                tax.amount());
    }

    /** A step of the calculation in the reader's language. */
    public String sentence(Step step) {
        String sentence = texts.of("step." + step.key(), step.arguments().toArray());
        return step.rounding() == null ? sentence : sentence + texts.of("rounding." + step.rounding() + ".done");
    }

    /** For which seat a line is, and with which course it comes. */
    public String place(OrderLine line) {
        return Stream.concat(
                        line.seat().map(seat -> texts.of("order.seat", seat)).stream(),
                        line.course().map(course -> texts.of("order.course", course)).stream())
                .collect(Collectors.joining(" · "));
    }

    public String getCourses() {
        Order shown = order;
        return shown == null
                ? ""
                : shown.courses().stream()
                        .map(known ->
                                texts.of("order.course.state", known.course(), texts.of("course." + known.state())))
                        .collect(Collectors.joining(" · "));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public List<Payment> getPayments() {
        return payments;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<AuditEntry> getActs() {
        return acts;
    }
}
