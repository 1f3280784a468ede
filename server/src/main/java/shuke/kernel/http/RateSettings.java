package shuke.kernel.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may call, in calls a minute, on each node; 0 for as often as she likes.
 *
 * @param signin from one network address; one that fails counts for ten
 * @param api of one person or token
 * @param duplicates of one person or token to look for records of one thing: nobody tries values by the thousand
 * @param anonymous from one network address without signing in
 * @param forms from one network to send what forms ask for; their pages are shown ten times as often
 */
@ConfigurationProperties("shuke.rate")
record RateSettings(
        @DefaultValue("300") int signin,
        @DefaultValue("120000") int api,
        @DefaultValue("3000") int duplicates,
        @DefaultValue("6000") int anonymous,
        @DefaultValue("60") int forms) {}
