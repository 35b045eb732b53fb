package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FullPayaraTest {

    @Test
    void nothingOfItListensButOnLoopback() {
        assertEquals("""
                <network-listener address="127.0.0.1" protocol="http-listener-1" port="8480" name="http-listener-1"/>
                <network-listener address="127.0.0.1" protocol="admin-listener" port="18448" name="admin-listener"/>
                <iiop-listener address="127.0.0.1" port="18437"/>
                <hazelcast-config-specific-configuration enabled="false"></hazelcast-config-specific-configuration>
                <jms-service default-jms-host="default_JMS_host" type="REMOTE">
                <jvm-options>-Xmx1024m</jvm-options>
                """, FullPayara.configured("""
                <network-listener protocol="http-listener-1" port="18480" name="http-listener-1"/>
                <network-listener address="0.0.0.0" protocol="admin-listener" port="18448" name="admin-listener"/>
                <iiop-listener address="0.0.0.0" port="18437"/>
                <hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>
                <jms-service default-jms-host="default_JMS_host" type="EMBEDDED">
                <jvm-options>-Xmx512m</jvm-options>
                """, 8480, 1024));
    }
}
