package shuke.kernel.file;

import java.util.Set;

/** Kinds of files that are not taken: programs, which a customer database has no use for and which others would open. */
final class Refused {
    private static final Set<String> TYPES = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/vnd.microsoft.portable-executable",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-dylib",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/x-silverlight-app",
            "application/x-shockwave-flash",
            "application/x-debian-package",
            "application/x-rpm");
    private static final Set<String> ENDINGS = Set.of(
            "exe",
            "com",
            "scr",
            "pif",
            "cpl",
            "dll",
            "sys",
            "msi",
            "msp",
            "mst",
            "bat",
            "cmd",
            "ps1",
            "psm1",
            "vb",
            "vbs",
            "vbe",
            "js",
            "mjs",
            "jse",
            "ws",
            "wsf",
            "wsh",
            "hta",
            "lnk",
            "reg",
            "scf",
            "inf",
            "jar",
            "class",
            "apk",
            "app",
            "deb",
            "rpm",
            "sh",
            "bash",
            "run",
            "swf",
            "chm",
            "gadget",
            "application",
            "appref-ms",
            "settingcontent-ms");

    private Refused() {}

    static boolean is(String type, String name) {
        return TYPES.contains(type) || ENDINGS.contains(FileNames.ending(name));
    }
}
