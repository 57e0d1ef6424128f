package org.bonafide.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time change the schema, by a lock of PostgreSQL's that ends with its connection. Liquibase's own
 * lock is a row: two nodes that start on an empty database collide over its table, and a node killed while it changes
 * the schema leaves the row behind.
 */
@Component
class SchemaGuard implements BeanPostProcessor {

    private static final long LOCK = 0x626f6e6166696465L;

    private Connection connection;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            try {
                connection = liquibase.getDataSource().getConnection();
                connection.setAutoCommit(true);
                lock();
            } catch (SQLException e) {
                throw new BeanInitializationException("Could not lock the schema", e);
            }
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase) {
            try (Connection held = connection;
                    Statement sql = held.createStatement()) {
                sql.execute("select pg_advisory_unlock(" + LOCK + ")");
            } catch (SQLException e) {
                throw new BeanInitializationException("Could not unlock the schema", e);
            }
        }
        return bean;
    }

    /** Who has our lock knows that Liquibase's was left by somebody who is gone. */
    private void lock() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_lock(" + LOCK + ")");
            boolean there;
            try (ResultSet table = sql.executeQuery("select to_regclass('databasechangeloglock') is not null")) {
                there = table.next() && table.getBoolean(1);
            }
            if (there) {
                sql.execute("update databasechangeloglock set locked = false, lockgranted = null, lockedby = null"
                        + " where locked");
            }
        }
    }
}
