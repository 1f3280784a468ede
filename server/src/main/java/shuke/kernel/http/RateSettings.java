package shuke.kernel.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may call, in calls a minute, on each node; 0 for as often as she likes.
 *
 * @param signin from one network address, of people and of apps; one that fails counts for ten
 * @param api of one person, of one token, or of one app for one person
 * @param duplicates of the same to look for records of one thing: nobody tries values by the thousand
 * @param anonymous from one network address without signing in
 * @param forms from one network to send what forms ask for; their pages are shown ten times as often
 * @param collect from one network to send what happens on websites, or to fetch their scripts
 */
@ConfigurationProperties("shuke.rate")
record RateSettings(
        @DefaultValue("300") int signin,
        @DefaultValue("120000") int api,
        @DefaultValue("3000") int duplicates,
        @DefaultValue("6000") int anonymous,
        @DefaultValue("60") int forms,
        @DefaultValue("600") int collect) {}
