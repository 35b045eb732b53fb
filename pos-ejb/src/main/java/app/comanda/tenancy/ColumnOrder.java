package app.comanda.tenancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Gives each table's columns the order in which EclipseLink inserts them (named in persistence.xml).
 *
 * <p>In a row it looks for a column first where it stands in the table, and when another one stands there, compares the
 * names of all. The tenant, for one, is the first in a table and the last in a new row, so that nothing after it was found
 * at once.
 */
public class ColumnOrder extends SessionEventAdapter implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(this);
    }

    @Override
    public void postLogin(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor() && !descriptor.hasInheritance())
                .forEach(descriptor -> arrange(descriptor, session));
    }

    private static void arrange(ClassDescriptor descriptor, AbstractSession session) {
        List<DatabaseField> inserted = new ArrayList<>(
                descriptor.getObjectBuilder().buildTemplateInsertRow(session).getFields());
        // what is never inserted comes last
        Comparator<DatabaseField> order = Comparator.comparingInt(column -> {
            int place = inserted.indexOf(column);
            return place < 0 ? inserted.size() : place;
        });
        descriptor.getFields().sort(order);
        descriptor.getAllFields().sort(order);
        number(descriptor.getFields());
        number(inserted); // some columns are other objects in a row than in the table
    }

    private static void number(List<DatabaseField> columns) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setIndex(i);
        }
    }
}
