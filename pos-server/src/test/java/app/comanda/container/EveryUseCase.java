package app.comanda.container;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls every method of every stateless bean that takes nothing but ids, words and numbers, on behalf of the thread. */
final class EveryUseCase {

    private static final Map<Class<?>, Object> SOMETHING = Map.of(
            int.class,
            10,
            long.class,
            1L,
            Long.class,
            1L,
            String.class,
            "Soup",
            LocalDate.class,
            LocalDate.of(2026, 11, 20),
            Instant.class,
            Instant.parse("2026-11-20T12:00:00Z"));

    private final BeanManager beans;
    private final List<UUID> known;
    private int asked;

    /** @param known ids of rows that the caller must not see */
    EveryUseCase(BeanManager beans, List<UUID> known) {
        this.beans = beans;
        this.known = known;
    }

    int asked() {
        return asked;
    }

    /** Those that neither refuse nor say that there is nothing. */
    List<String> thatAnswer() {
        return answering(false);
    }

    /** The same, of those that take an id. */
    List<String> thatAnswerToAnId() {
        return answering(true);
    }

    private List<String> answering(boolean withId) {
        List<String> answering = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            // one that shows an interface alone is called by that
            if (!type.isAnnotationPresent(Stateless.class) || !bean.getTypes().contains(type)) {
                continue;
            }
            Object useCase = beans.getReference(bean, type, beans.createCreationalContext(bean));
            for (Method method : type.getDeclaredMethods()) {
                boolean takesId = Arrays.asList(method.getParameterTypes()).contains(UUID.class);
                if (isAskable(method) && (takesId || !withId)) {
                    ask(useCase, method, takesId ? known : known.subList(0, 1))
                            .ifPresent(answer ->
                                    answering.add(type.getSimpleName() + "." + method.getName() + ": " + answer));
                }
            }
        }
        return answering;
    }

    private static boolean isAskable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && Arrays.stream(method.getParameterTypes())
                        .allMatch(type -> type == UUID.class || something(type) != null);
    }

    private Optional<Object> ask(Object useCase, Method method, List<UUID> ids) {
        asked++;
        for (UUID id : ids) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == UUID.class ? id : something(type))
                    .toArray();
            try {
                Object answer = method.invoke(useCase, arguments);
                if (tells(answer)) {
                    return Optional.of(answer);
                }
            } catch (InvocationTargetException refused) {
                // that is the point
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    /** A heading without a row tells nothing. */
    private static boolean tells(@Nullable Object answer) {
        if (answer instanceof Collection<?> many) {
            return !many.isEmpty();
        }
        if (answer instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (answer instanceof Number number) {
            return number.longValue() != 0;
        }
        if (answer instanceof String text) {
            return text.contains("Soup");
        }
        return answer != null
                && !Boolean.FALSE.equals(answer)
                && !Optional.empty().equals(answer);
    }

    /** A filter that lets all through, for types that have one. */
    private static @Nullable Object something(Class<?> type) {
        if (SOMETHING.containsKey(type)) {
            return SOMETHING.get(type);
        }
        try {
            return type.getField("ALL").get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
