package shuke.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Data directory, database, connection pool: opened in this order before anything that uses them, closed in the other order
 * after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    @Bean
    DataDirectory dataDirectory(DatabaseProperties settings) {
        return DataDirectory.open(settings.data());
    }

    @Bean
    Database database(DataDirectory directory, DatabaseProperties settings) {
        return Database.open(directory, settings);
    }

    @Bean
    HikariDataSource dataSource(Database database, DatabaseProperties settings) {
        var limits =
                ConnectionPool.Limits.forThisMachine().giveUpAfter(settings.db().statementTimeout());
        return ConnectionPool.to(database.endpoint(), limits);
    }
}
