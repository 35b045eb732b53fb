package app.comanda.payment.receipt;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.EmailAddress;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.Settlement;
import app.comanda.payment.Payments;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest gets a receipt: the first is the original, whatever comes after it is a copy and says so. */
@Stateless
public class ReceiptIssuing {

    private static final Set<Settlement> UNPAID = EnumSet.of(Settlement.UNPAID, Settlement.PARTLY_PAID);

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Outlets outlets;

    @Inject
    Tenants tenants;

    @Inject
    ReceiptIssues issues;

    @Inject
    ReceiptLinks links;

    @Inject
    ReceiptLinking linking;

    @Inject
    TemplateEditing templates;

    @Inject
    Employees employees;

    @Inject
    Terminals terminals;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Issues the receipt for handing it over at once. @throws BusinessException {@code receipt.unpaid}, conflict */
    public Receipt issue(UUID orderId, ReceiptIssue.Way way) {
        Order order = paid(orderId);
        return withLink(order, issue(order, way).number());
    }

    /** Issues the receipt for sending by mail. @throws BusinessException {@code receipt.unpaid}, conflict */
    public ReceiptIssue email(UUID orderId, EmailAddress address) {
        Order order = paid(orderId);
        ReceiptIssue issue = issue(order, ReceiptIssue.Way.EMAIL);
        outbox.publish(new ReceiptRequested(orderId, order.outletId(), address.text(), issue.number()));
        return issue;
    }

    /** The receipt as it was issued under that number, with a link of its own. */
    public Receipt issued(UUID orderId, int number) {
        return withLink(orders.get(orderId), number);
    }

    /** The receipt that this key opens, in the name of the key's tenant. */
    public Receipt opened(ReceiptKey key) {
        ReceiptLink link = links.openedBy(key, clock.instant()).orElseThrow(ReceiptIssuing::linkUnknown);
        return receipt(orders.get(link.orderId()), link.issue(), null);
    }

    static BusinessException linkUnknown() {
        return BusinessException.notFound("receipt.link-unknown", "There is no receipt at this address any more.");
    }

    /** Locked, so that two at once are not both the original. */
    private Order paid(UUID orderId) {
        Order order = orders.lock(orderId);
        if (UNPAID.contains(order.settlement())) {
            throw BusinessException.conflict("receipt.unpaid", "There is no receipt before the order is paid.");
        }
        return order;
    }

    private ReceiptIssue issue(Order order, ReceiptIssue.Way way) {
        int number = issues.countOf(order.id()) + 1;
        ReceiptIssue issue = new ReceiptIssue(order.id(), number, way, TenantContext.get(), clock.instant());
        issues.add(issue);
        auditLog.record(Act.of(number == 1 ? "receipt.issued" : "receipt.copied", "order", order.id())
                .in(order.outletId())
                .changed(null, way + " " + number));
        return issue;
    }

    private Receipt withLink(Order order, int number) {
        int days = templates.look(order.outletId()).template().linkDays();
        return receipt(order, number, linking.link(order.id(), number, days));
    }

    private Receipt receipt(Order order, int number, @Nullable String link) {
        return Receipt.of(
                tenants.get(TenantContext.get().tenant()).name(),
                outlets.get(order.outletId()).details(),
                order,
                payments.of(order.id()),
                serving(order),
                templates.look(order.outletId()),
                link,
                number);
    }

    private Serving serving(Order order) {
        return new Serving(
                order.terminalId().flatMap(terminals::find).map(Terminal::name).orElse(null),
                order.staffId().flatMap(employees::find).map(Employee::name).orElse(null),
                order.tableName().orElse(null),
                order.covers().orElse(null),
                null);
    }
}
