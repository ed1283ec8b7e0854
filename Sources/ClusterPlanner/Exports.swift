// One import for whoever uses the library: the nouns, the readers, the judge, the planning and what leaves it.
@_exported import CountyData
@_exported import CountyModel
@_exported import Handover
@_exported import PlanAudit
@_exported import PlanStudies
@_exported import Planning
