// One import for users of the library: the model, the readers, the judge, planning, studies of plans and all output.
@_exported import CountyData
@_exported import CountyModel
@_exported import Handover
@_exported import PlanAudit
@_exported import PlanStudies
@_exported import Planning
