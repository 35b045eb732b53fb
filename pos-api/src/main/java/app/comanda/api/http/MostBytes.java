package app.comanda.api.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource's method takes a larger body than {@link BodyLimit} usually lets through, or only a smaller one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MostBytes {

    /** The most, in KiB. */
    int kib();
}
