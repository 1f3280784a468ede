package shuke.architecture.violations;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;

public class WantsFields {
    @Autowired
    InstantSource clock;
}
