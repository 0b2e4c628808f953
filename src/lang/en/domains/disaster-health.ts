// Words of disasters and public health: dying, missing, rescue, damage, infection.
import type { DomainPack } from "../../event-tables.ts";

export const disasterHealth: DomainPack = {
  name: "disaster-health",
  verbs: {
    kill: [
      "die",
      "perish",
      "drown",
      "succumb",
      "claim the lives",
      "claim the life",
      "lose their lives",
      "lose his life",
      "lose her life",
      "pass away",
    ],
    wound: ["hospitalise", "hospitalize", "sicken", "suffer injuries", "sustain injuries", "send to hospital", "take to hospital", "rush to hospital", "treat in hospital", "be treated", ],
    missing: ["disappear", "go missing", "vanish", "list as missing", "report missing", "report as missing", "remain missing",],
    displace: ["make homeless", "leave homeless", "shelter", "move out"],
    rescue: ["rescue", "save", "pull from", "airlift", "recover alive", "dig out", "bring ashore", "survive"],
    damage: [
      "collapse",
      "flood",
      "burn down",
      "engulf",
      "gut",
      "submerge",
      "wash away",
      "inundate",
      "crush",
      "scorch",
      "char",
      "leave without",
    ],
    infect: ["infect",   "test positive", "diagnose", "fall ill"],
  },
  nouns: {
    kill: ["death", "drowning", "loss"],
    missing: ["disappearance"],
    rescue: ["rescue"],
    damage: ["collapse", "flooding", "fire"],
    infect: ["infection", "outbreak"],
  },
  counted: {
    kill: ["fatality", "body", "death"],
    missing: ["missing"],
    rescue: ["survivor"],
    infect: ["infection", "patient"],
  },
};
