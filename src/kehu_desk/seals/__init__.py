"""印章: who keeps which seal, and the register of its uses."""
