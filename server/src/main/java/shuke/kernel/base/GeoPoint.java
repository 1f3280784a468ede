package shuke.kernel.base;

/** A place on the globe in degrees, WGS 84. */
public record GeoPoint(double lat, double lon) {
    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("latitude is within ±90, longitude within ±180");
        }
    }
}
