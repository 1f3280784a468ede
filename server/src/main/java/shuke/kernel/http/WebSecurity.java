package shuke.kernel.http;

import static shuke.kernel.http.CallerAuthentication.SOME_OBJECTS;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** Who gets through to the controllers at all, and what browsers are told to do with our answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class WebSecurity {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";
    private static final List<HttpMethod> WRITES =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** What a token may change that is made for work with records; whatever else is changed is administration. */
    private static final String[] WORK = {"/api/v1/records/**", "/api/v1/imports/**", "/api/v1/files/**"};

    private static final String[] READING_POSTS = {
        "/api/v1/records/{object}/query", "/api/v1/records/{object}/aggregate", "/api/v1/records/{object}/duplicates"
    };

    /** What has to be known for work with records. A token for some objects comes so far, and no further. */
    private static final String[] FOR_RECORDS = {
        "/api/v1/objects",
        "/api/v1/objects/*",
        "/api/v1/search",
        "/api/v1/openapi.json",
        "/api/v1/organisation",
        "/api/v1/me"
    };
    /** What belongs to the functions that a token can be made for. */
    private static final Map<Function, String[]> ADMINISTRATION = Map.of(
            Function.SETTINGS, new String[] {"/api/v1/organisation/**"},
            Function.SCHEMA, new String[] {"/api/v1/objects/**", "/api/v1/schema/**", "/api/v1/navigation/**"},
            Function.AUDIT, new String[] {"/api/v1/audit/**"},
            Function.QUALITY,
                    new String[] {
                        "/api/v1/quality/**", "/api/v1/duplicates/**", "/api/v1/cleansing/**", "/api/v1/sources/**"
                    },
            Function.WEBHOOKS, new String[] {"/api/v1/webhooks/**"},
            Function.COLLECT, new String[] {"/api/v1/websites/**"});

    /** What rights people have is no record. */
    private static final String RIGHTS = "/api/v1/records/*/*/access/**";

    /**
     * The pages of forms and the scripts of websites stand in the pages of others, and what they need is fetched from there: in which of
     * them each may stand, {@link FormPagesController} and {@link CollectController} say.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain inPagesOfOthers(HttpSecurity http, ProblemAnswer problems) {
        return http.securityMatcher("/forms/**", "/collect/**")
                .csrf(AbstractHttpConfigurer::disable) // nobody is signed in here
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers(headers);
                    headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                            .crossOriginResourcePolicy(
                                    resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN));
                })
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .addFilterAfter(new BodyLimit(problems), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            CallerFinder callers,
            SessionCookie cookie,
            Idempotency idempotency,
            RateSettings rates,
            ProblemAnswer problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // CrossSiteGuard does it, for calls by cookie only
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(WebSecurity::headers)
                .authorizeHttpRequests(WebSecurity::calls)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> problems.write(request, response, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(request, response, scopeMissing())))
                .addFilterAfter(new BodyLimit(problems), HeaderWriterFilter.class)
                .addFilterBefore(
                        new CallerFilter(callers, new WrongTokens(rates.signin(), System::nanoTime), problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RateLimit(rates, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteGuard(cookie, problems), AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    @Bean
    Idempotency idempotency(
            IdempotencyStore store,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            ProblemAnswer problems) {
        return new Idempotency(store, transactions, clock, json, problems);
    }

    /** It has its place behind the gate; without this it would also stand in front of it. */
    @Bean
    FilterRegistrationBean<Idempotency> idempotencyOnlyBehindTheGate(Idempotency idempotency) {
        var registration = new FilterRegistrationBean<>(idempotency);
        registration.setEnabled(false);
        return registration;
    }

    /** Values stand in paths ({@code /by/website/https%3A%2F%2Facme.cn}), so their punctuation has to come through, encoded. */
    @Bean
    HttpFirewall pathsWithValues() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowBackSlash(true);
        return firewall;
    }

    private static void calls(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/api/v1/session", "/api/v1/session/**", "/api/v1/setup", "/api/v1/sign-in/**")
                .permitAll();
        calls.requestMatchers(HttpMethod.GET, "/api/v1/exports/shared/*").permitAll(); // the secret in it is asked for
        calls.requestMatchers(HttpMethod.POST, "/api/v1/events")
                .hasAnyAuthority("admin", CallerAuthentication.of(Function.COLLECT));
        calls.requestMatchers(RIGHTS).hasAuthority("read");
        calls.requestMatchers(HttpMethod.POST, READING_POSTS).hasAnyAuthority("read", SOME_OBJECTS);
        WRITES.forEach(write -> calls.requestMatchers(write, WORK).hasAnyAuthority("write", SOME_OBJECTS));
        ADMINISTRATION.forEach((function, paths) -> {
            var word = CallerAuthentication.of(function);
            WRITES.forEach(write -> calls.requestMatchers(write, paths).hasAnyAuthority("admin", word));
        });
        WRITES.forEach(write -> calls.requestMatchers(write, "/api/v1/**").hasAuthority("admin"));
        calls.requestMatchers("/scim/**").hasAuthority("scim");
        calls.requestMatchers(WORK).hasAnyAuthority("read", SOME_OBJECTS);
        calls.requestMatchers(FOR_RECORDS).hasAnyAuthority("read", SOME_OBJECTS);
        ADMINISTRATION.forEach((function, paths) ->
                calls.requestMatchers(paths).hasAnyAuthority("read", CallerAuthentication.of(function)));
        calls.requestMatchers("/api/v1/**").hasAuthority("read").anyRequest().permitAll();
    }

    /** People have every scope, so only a token can lack one. */
    private static ProblemException scopeMissing() {
        return ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("scopeMissing"));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(self), microphone=(), payment=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }
}
