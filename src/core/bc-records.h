/* The records of the atlas: plain structs, filled once by the reader, resolved once by the linker, never changed after.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-overlay-kind.h"
#include "bc-side.h"

G_BEGIN_DECLS

typedef struct _BcArea BcArea;
typedef struct _BcRegion BcRegion;
typedef struct _BcMuscle BcMuscle;
typedef struct _BcSource BcSource;

/* Where a record stands, for messages. */
typedef struct
{
  const char *file; /* interned */
  int line;
} BcOrigin;

/* An id of another record, resolved by the linker. `target` stays NULL where a soft reference found nothing. */
typedef struct
{
  char *id;
  gconstpointer target; /* borrowed: the type of the record that the field names */
  BcOrigin origin;
} BcReference;

typedef struct
{
  BcReference source; /* -> BcSource */
  char *at;           /* chapter, page or table; may be NULL */
  gboolean checked;   /* the statement was compared with the source's text */
} BcCite;

struct _BcSource
{
  BcOrigin origin;
  char *id;
  char *kind; /* book, review, study, guideline, reference */
  int year;
  char *title;
  char *author;
  char *published; /* may be NULL */
  char *doi;       /* may be NULL */
  char *url;       /* may be NULL */
  char *note;      /* may be NULL */
};

/* The same place in another body map. */
typedef struct
{
  char *map;     /* choir, michigan */
  char *numbers; /* "112 113"; NULL where none corresponds */
  char *reason;  /* why none corresponds, or what differs; may be NULL */
} BcCrosswalk;

struct _BcRegion
{
  BcOrigin origin;
  char *id;
  char *name;     /* clinical */
  char *everyday; /* for patients */
  gboolean sided;
  GStrv views;
  GPtrArray *crosswalks; /* BcCrosswalk */
  GPtrArray *areas;      /* BcArea, borrowed, filled by the linker */
  guint number;          /* position in the atlas, for arrays by region */
};

typedef struct
{
  BcReference muscle; /* -> BcMuscle */
  double low_percent;
  double high_percent;
} BcCohortCount;

/* What a study counted. Stands beside the traditional order and never enters it. */
typedef struct
{
  char *population;
  int n;             /* people examined, 0 where not told */
  GPtrArray *counts; /* BcCohortCount */
  GPtrArray *cites;  /* BcCite */
} BcCohort;

struct _BcArea
{
  BcOrigin origin;
  char *id;
  char *name;
  char *everyday;
  GPtrArray *regions;     /* BcReference -> BcRegion */
  GPtrArray *order;       /* BcReference -> BcMuscle, most frequent cause first; may be empty */
  char *order_note;       /* may be NULL */
  GPtrArray *order_cites; /* BcCite */
  GPtrArray *cohorts;     /* BcCohort */
};

typedef struct
{
  char *id;
  char *name;
} BcPart;

typedef struct
{
  BcReference region; /* -> BcRegion */
  BcLevel level;
  BcReach reach;
} BcReferral;

typedef struct
{
  double x;
  double y;
} BcCoordinate;

/* Where a point is drawn: viewBox units of the view; front and back on the patient's right half or the midline. */
typedef struct
{
  char *view;
  BcCoordinate at;
} BcPosition;

/* A drawn referral: control points of a closed soft outline, viewBox units, authored for a muscle of the right side. */
typedef struct
{
  char *view;
  BcLevel level;
  BcReach reach;
  guint n_points;
  BcCoordinate *points;
} BcZone;

typedef struct
{
  BcOrigin origin;
  char *id;             /* within the muscle: "deep-1" */
  char *full_id;        /* "quadratus-lumborum/deep-1" */
  const BcPart *part;   /* borrowed; NULL where the muscle has no parts */
  char *where;          /* landmark words */
  GPtrArray *positions; /* BcPosition */
  GPtrArray *referrals; /* BcReferral */
  GPtrArray *zones;     /* BcZone */
  GStrv sensations;     /* ids: ache, burning, tingling, numbness, stabbing, stiffness */
  GStrv notes;
  GPtrArray *cites;       /* BcCite */
  const BcMuscle *muscle; /* borrowed: the owner */
} BcTriggerPoint;

typedef struct
{
  char *name;
  char *roots; /* "C5 C6" */
} BcNerve;

typedef struct
{
  char *kind; /* vessel, nerve, lung, pregnancy, organ, other */
  char *text;
} BcCaution;

/* Which drawn shape of a view shows the muscle. */
typedef struct
{
  char *view;
  char *id;
} BcShape;

struct _BcMuscle
{
  BcOrigin origin;
  char *id;
  char *section; /* head-neck … leg-ankle-foot */
  gboolean sided;
  char *name;
  char *latin;
  char *everyday;
  GStrv synonyms;
  GPtrArray *nerves; /* BcNerve */
  char *action;
  char *location;
  GPtrArray *shapes; /* BcShape */
  GPtrArray *parts;  /* BcPart */
  GPtrArray *points; /* BcTriggerPoint */
  GStrv notices;
  GStrv mistaken_for;
  GStrv triggers;
  GStrv advice;
  GPtrArray *cautions;      /* BcCaution */
  GPtrArray *together_with; /* BcReference -> BcMuscle */
  GStrv notes;
  GPtrArray *cites; /* BcCite */
  guint number;     /* position in the atlas */
  int naming;       /* a BcNaming; read by bc_muscle_get_name() alone */
};

/* "lumbar", "breast:left": a region or an area, and the side that is meant. */
typedef struct
{
  BcReference place; /* -> BcRegion or BcArea */
  gboolean is_area;
  BcSide side; /* BC_SIDE_MIDLINE: every side */
} BcPlaceReference;

/* A serious look-alike that is shown before any muscle. */
typedef struct
{
  BcOrigin origin;
  char *id;
  char *urgency; /* emergency, same-day, soon */
  char *condition;
  char *text;
  GPtrArray *places; /* BcPlaceReference */
  GPtrArray *cites;  /* BcCite */
} BcCheckFirst;

/* A source of pain other than muscle. */
typedef struct
{
  BcOrigin origin;
  char *id;
  char *kind; /* joint, nerve-root, nerve, viscera, vessel, bone, skin, none */
  char *name;
  GPtrArray *places; /* BcPlaceReference */
  GPtrArray *cites;  /* BcCite */
} BcAlsoConsider;

typedef struct
{
  BcOrigin origin;
  char *id;
  char *name;
  char *everyday; /* may be NULL */
  GStrv synonyms;
  GStrv what;
  GPtrArray *areas;   /* BcReference -> BcArea */
  GPtrArray *muscles; /* BcReference -> BcMuscle */
  GStrv also;
  char *evidence; /* may be NULL */
  GPtrArray *cites;
} BcCondition;

/* What is seen of a root's or nerve's skin on a view: control points of a closed soft outline, viewBox units, authored for
   the right side. */
typedef struct
{
  char *view;
  guint n_points;
  BcCoordinate *points;
  gboolean has_label;
  BcCoordinate label_at; /* the middle of the label */
} BcTerritory;

/* The skin of a nerve root, of a branch of the trigeminal nerve or of a cutaneous nerve, to lay over a figure. */
typedef struct
{
  BcOrigin origin;
  char *id;
  BcOverlayKind kind;
  int order; /* within its kind, head to foot */
  int tint;  /* 1 … BC_OVERLAY_N_TINTS: neighbours differ */
  char *roots;
  char *name;
  char *label;            /* short, for the figure: "C6" */
  GStrv keys;             /* where the skin is tested, in landmark words; may be empty */
  GPtrArray *territories; /* BcTerritory */
  GStrv notes;            /* what is uncertain; at least one */
  GPtrArray *cites;       /* BcCite */
} BcOverlay;

typedef struct
{
  char *title;
  GStrv paragraphs;
} BcTopicPart;

typedef struct
{
  BcOrigin origin;
  char *id;
  int order;
  char *title;
  GStrv paragraphs;
  GPtrArray *parts; /* BcTopicPart */
  GPtrArray *cites;
} BcTopic;

G_END_DECLS
