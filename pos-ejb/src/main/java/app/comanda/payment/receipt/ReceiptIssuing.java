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
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.GuestKey;
import app.comanda.payment.Payments;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.payment.refund.Refunds;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    Refunds refunds;

    @Inject
    BillParts parts;

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

    @EJB
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

    /**
     * Issues the receipt for handing it over at once.
     *
     * @throws BusinessException {@code receipt.unpaid}, conflict; {@code part.unknown}, not found
     */
    public Receipt issue(ReceiptSubject subject, ReceiptIssue.Way way) {
        Order order = paid(subject);
        return withLink(order, subject, issue(order, subject, way).number());
    }

    /** Issues the receipt for sending by mail. @throws BusinessException as {@link #issue} */
    public ReceiptIssue email(ReceiptSubject subject, EmailAddress address) {
        Order order = paid(subject);
        ReceiptIssue issue = issue(order, subject, ReceiptIssue.Way.EMAIL);
        outbox.publish(
                new ReceiptRequested(order.id(), subject.partId(), order.outletId(), address.text(), issue.number()));
        return issue;
    }

    /** The receipt as it was issued under that number, with a link of its own. */
    public Receipt issued(ReceiptSubject subject, int number) {
        return withLink(orders.get(subject.orderId()), subject, number);
    }

    /** The receipt that this key opens, in the name of the key's tenant. */
    public Receipt opened(GuestKey key) {
        ReceiptLink link = links.openedBy(key, clock.instant()).orElseThrow(ReceiptIssuing::linkUnknown);
        return receipt(orders.get(link.subject().orderId()), link.subject(), link.issue(), null);
    }

    static BusinessException linkUnknown() {
        return BusinessException.notFound("receipt.link-unknown", "There is no receipt at this address any more.");
    }

    /** Locked, so that two at once are not both the original. */
    private Order paid(ReceiptSubject subject) {
        Order order = orders.lock(subject.orderId());
        Settlement settlement = part(subject).map(BillPart::settlement).orElseGet(order.balance()::settlement);
        if (UNPAID.contains(settlement)) {
            throw BusinessException.conflict("receipt.unpaid", "There is no receipt before it is paid.");
        }
        return order;
    }

    private Optional<BillPart> part(ReceiptSubject subject) {
        return Optional.ofNullable(subject.partId()).map(id -> parts.get(subject.orderId(), id));
    }

    private ReceiptIssue issue(Order order, ReceiptSubject subject, ReceiptIssue.Way way) {
        int number = issues.countOf(subject) + 1;
        ReceiptIssue issue = new ReceiptIssue(subject, number, way, TenantContext.get(), clock.instant());
        issues.add(issue);
        String which = part(subject).map(part -> " part " + part.number()).orElse("");
        auditLog.record(Act.of(number == 1 ? "receipt.issued" : "receipt.copied", "order", order.id())
                .in(order.outletId())
                .changed(null, way + " " + number + which));
        return issue;
    }

    private Receipt withLink(Order order, ReceiptSubject subject, int number) {
        int days = templates.look(order.outletId()).template().linkDays();
        return receipt(order, subject, number, linking.link(subject, number, days));
    }

    private Receipt receipt(Order order, ReceiptSubject subject, int number, @Nullable String link) {
        ReceiptDraft draft =
                new ReceiptDraft(order, part(subject).orElse(null), payments.of(order.id()), refunds.of(order.id()));
        return draft.receipt(
                tenants.get(TenantContext.get().tenant()).name(),
                outlets.get(order.outletId()).details(),
                serving(order),
                templates.look(order.outletId()),
                link,
                number);
    }

    private Serving serving(Order order) {
        return new Serving(
                order.origin()
                        .terminalId()
                        .flatMap(terminals::find)
                        .map(Terminal::name)
                        .orElse(null),
                order.origin()
                        .staffId()
                        .flatMap(employees::find)
                        .map(Employee::name)
                        .orElse(null),
                order.service().tableName().orElse(null),
                order.service().covers().orElse(null),
                null);
    }
}
